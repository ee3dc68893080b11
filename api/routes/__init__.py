"""The addresses of the HTTP way in: questions as JSON, pages for readers, and the system's own."""
