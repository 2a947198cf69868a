"""One output each: values in, text out."""
