using Text;

return await CommandLine.RunAsync(args, Experiment.Run);
