using Samples;
using ServiceSample.Load;

var commands = new CommandLine();
bool isGood = true;
int code = await SampleProgram.RunAsync(
    commands.Root, args, (parsed, cancellation) => isGood = Experiment.Run(commands.Read(parsed), cancellation));
return code == 0 && !isGood ? 1 : code;
