"""Pictures of products that have none of their own: emoji art in a small photo studio."""
