"""How `tracker scale` grows: events by the million, one machine and a small cluster, a worker that dies."""
