return await Catalyst.Silo.Hosting.SiloHost.RunAsync(args);
