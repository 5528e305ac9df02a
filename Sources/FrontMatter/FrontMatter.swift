// The FrontMatter stage.
