global using Catalyst.Testing;
global using Orleans;
global using Orleans.Concurrency;
global using Orleans.Runtime;
