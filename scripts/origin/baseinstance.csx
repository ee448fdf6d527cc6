// One EC2 instance with a DNS name and, by default, a fixed address.
#load "../baseinstance.csx"
