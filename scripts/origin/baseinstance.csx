#load "../baseinstance.csx"
