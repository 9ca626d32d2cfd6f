using System.CommandLine;
using System.CommandLine.Invocation;
using Fleet.Commands;
using Fleet.Hosting;
using Npgsql;
using Samples;

const int Failed = 2, Canceled = 130;

var database = new Option<string?>("--database")
{
    HelpName = "CONNECTION",
    Description = $"PostgreSQL, for silos and for the states of pumps. Without it, and without {SiloSettings.DatabaseVariable}, "
        + "both are kept in memory.",
    DefaultValueFactory = _ => Environment.GetEnvironmentVariable(SiloSettings.DatabaseVariable) is { Length: > 0 } text ? text : null,
};
Option<int> number = Whole("--number", "The number of the silo on this machine, which chooses its ports.", 1, least: 1, most: 99);
Option<int> checkpointRows = Whole(
    "--checkpoint-rows", "The rows after which a pump is saved: as many at most are lost with a silo that is killed.", 512, least: 1);
Option<int> checkpointSeconds = Whole(
    "--checkpoint-seconds", "The time after which a pump is saved with its next rows.", 30, least: 1, most: 3600);
var page = new Option<string?>("--page") { HelpName = "URL", Description = "The address of the page; http://localhost:5089 + the number." };
var silo = new Command("silo", "Runs a silo and its page.") { number, page, checkpointRows, checkpointSeconds, database };
silo.SetAction((parsed, cancellation) => SiloCommand.RunAsync(
    new SiloSettings
    {
        Number = parsed.GetValue(number),
        Database = parsed.GetValue(database),
        Page = parsed.GetValue(page) ?? $"http://localhost:{SiloSettings.PagePortOf(parsed.GetValue(number))}",
        CheckpointRows = parsed.GetValue(checkpointRows),
        CheckpointInterval = TimeSpan.FromSeconds(parsed.GetValue(checkpointSeconds)),
    },
    cancellation));

Option<int> pumps = Whole("--pumps", "The number of pumps.", 2000, least: 1, most: 100_000);
Option<int> faultEvery = Whole("--fault-every", "The rows between two faults of a pump, on average.", 40_000, least: 1);
Option<int> rate = Whole("--rows", "The rows that each pump sends in a second.", 8, least: 1, most: 1000);
var telemetry = new Command("telemetry", "Sends the telemetry of made pumps, some of which fail.") { pumps, rate, faultEvery, database };
telemetry.SetAction((parsed, cancellation) => TelemetryCommand.RunAsync(
    parsed.GetValue(pumps), parsed.GetValue(rate), parsed.GetValue(faultEvery), parsed.GetValue(database), TimeProvider.System, cancellation));

Option<int> seconds = Whole("--seconds", "The time in which rows are counted.", 20, least: 1, most: 3600);
var measure = new Command("measure", "Starts two silos, measures them, and kills one.") { pumps, seconds, checkpointRows, database };
measure.SetAction(async (parsed, cancellation) =>
{
    if (parsed.GetValue(database) is not { } connection)
    {
        await Console.Error.WriteLineAsync("measure needs a database, which outlives a silo that is killed: try with-postgres.sh.");
        return Failed;
    }

    var command = new MeasureCommand(
        parsed.GetValue(pumps), parsed.GetValue(seconds), parsed.GetValue(checkpointRows), connection, TimeProvider.System);
    return await command.RunAsync(cancellation) ? 0 : Failed;
});

var root = new RootCommand(
    """
    A fleet of pumps on Microsoft Orleans: each pump has a grain, which learns what is normal for it, judges its rows and names the causes
    of its alarms. Run a silo in one terminal and telemetry in another, and open the page.
    """) { silo, telemetry, measure };
ParseResult result = root.Parse(args);
if (result.Action is ParseErrorAction)
{
    await Console.Error.WriteLineAsync(result.Errors[0].Message);
    return Failed;
}

try
{
    return await result.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (OperationCanceledException)
{
    return Canceled;
}
catch (Exception failure) when (failure is NpgsqlException or IOException or TimeoutException)
{
    await Console.Error.WriteLineAsync(failure.Message);
    return Failed;
}

static Option<int> Whole(string name, string description, int value, int least, int most = int.MaxValue) => new(name)
{
    HelpName = "N",
    Description = description,
    DefaultValueFactory = _ => value,
    CustomParser = result => WholeNumber.Parse(result, least, most),
};
