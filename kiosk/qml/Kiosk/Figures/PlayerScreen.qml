import QtMultimedia

// Where a GPU draws the film; loaded only where there is one.
VideoOutput {
    fillMode: VideoOutput.PreserveAspectFit
}
