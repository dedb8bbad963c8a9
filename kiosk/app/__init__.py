"""The composition root and the commands built on it. Nothing imports this but the command line."""
