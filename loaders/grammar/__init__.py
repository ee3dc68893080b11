"""The hand-written grammar: places, bodies, titles and names of one sentence, then who did what."""
