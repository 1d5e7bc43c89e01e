return await CatalystServer.RunAsync(args);
