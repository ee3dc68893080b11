"""Many documents into an empty store at once: all of them are there afterwards, or none.

prepared.py   what one reading contributes before it is known who is who; made where it is read
gathering.py  readings put aside on disk, and what identity needs of all of them
whole.py      everything that follows, settled once: the nodes and edges of a whole graph
sink.py       where these go
server.py     … over Bolt, many small transactions under one mark
frames.py     … through a pipe into builder.py, a process that writes the files of a database beside the old one
swapping.py   that database put in the place of the empty one
"""
