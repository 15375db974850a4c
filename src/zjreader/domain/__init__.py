"""The words of the product: frozen values and pure functions, free of Qt, SQL, files and clocks."""
