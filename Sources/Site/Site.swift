// The Site stage.
