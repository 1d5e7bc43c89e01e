global using System.CommandLine;
global using Catalyst.Cli.Server;
