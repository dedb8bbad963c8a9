"""Whether a visitor can get out of the exhibit: by keys, by the screen's edges, by ten fingers."""
