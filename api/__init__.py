"""The two ways in: HTTP and the command line."""
