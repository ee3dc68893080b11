"""What the world is made of, who is who, and where it is kept; imports nothing of ours."""
