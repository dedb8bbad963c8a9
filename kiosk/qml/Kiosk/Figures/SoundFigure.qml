// A recording to listen to: what is said stands in large type as it is heard.
PlayerFigure {
    film: false
}
