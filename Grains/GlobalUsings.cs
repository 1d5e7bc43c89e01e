global using Orleans;
global using Orleans.Concurrency;
global using Orleans.Runtime;
global using TaskStatus = Catalyst.Grains.Interfaces.Tasks.TaskStatus;
