"""What people say and what products are, in one vocabulary. Pure: reads words, nothing else."""
