global using Catalyst.Testing;
global using Orleans.Runtime;
