"""What assistive technology sees of the exhibit, asked by a real client of AT-SPI."""
