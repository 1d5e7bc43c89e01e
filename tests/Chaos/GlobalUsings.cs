global using Orleans;
global using TaskStatus = Catalyst.Grains.Interfaces.Tasks.TaskStatus;
