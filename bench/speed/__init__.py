"""How fast the program is: stores of any size, commands over them, and the same work given to other programs."""
