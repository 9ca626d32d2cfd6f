using Anomalies;
using Anomalies.Mixed;
using Anomalies.Study;

return await CommandLine.RunAsync(args, (settings, cancellation) =>
{
    if (settings.Study is { } folder)
    {
        ScoreStudy.Run(folder, settings.Seeds, cancellation);
        return;
    }
    if (settings.Mixed)
    {
        MixedStudy.Run(settings.Seeds, cancellation);
        return;
    }
    if (settings.Labels is { } labeled)
    {
        LabelStudy.Run(labeled, settings.Seeds, cancellation);
        return;
    }
    NumberTable table = settings.Data is { } file ? TableFile.Read(file, settings.Table) : EmbeddedTable.Read();
    DeclaredNetwork network = DeclaredNetwork.For(table);
    (settings.Try ? network.Try : network.Run)(table, settings, cancellation);
});
