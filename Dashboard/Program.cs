return await Catalyst.Dashboard.DashboardServer.RunAsync(args);
