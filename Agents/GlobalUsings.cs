global using Catalyst.Brains;
