global using Catalyst.Api.Hosting;
global using Orleans;
global using TaskStatus = Catalyst.Grains.Interfaces.Tasks.TaskStatus;
global using Orleans.Runtime;
