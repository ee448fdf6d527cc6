# How the image is built
