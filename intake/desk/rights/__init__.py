"""What people may ask of their own data: to see it, and to have it erased."""
