"""Rules of the content check, one theme in each module; each yields faults for a folder."""
