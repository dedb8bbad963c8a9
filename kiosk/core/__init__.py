"""Rules and words of the exhibit: frozen data and pure functions, without Qt and without disk."""
