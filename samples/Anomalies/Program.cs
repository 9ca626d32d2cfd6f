using Anomalies;

return await CommandLine.RunAsync(args, (settings, cancellation) =>
{
    NumberTable table = settings.Data is { } file ? TableFile.Read(file, settings.Label) : EmbeddedTable.Read();
    DeclaredNetwork.For(table).Run(table, settings, cancellation);
});
