namespace Anomalies;

/// <summary>What can be chosen when the program is run.</summary>
/// <param name="Data">A table; null for the embedded one.</param>
/// <param name="Table">How to read it.</param>
/// <param name="FalseAlarms">The share of normal rows that may be taken for anomalies.</param>
/// <param name="Epochs">How often training goes through all its rows.</param>
/// <param name="BatchSize">The rows of one step of the optimizer.</param>
/// <param name="Seed">Chooses the initial weights, the order of the rows and which are held back.</param>
/// <param name="Output">The folder for the list of alarms, the report and the detector.</param>
/// <param name="Try">Whether to compare shapes of networks instead.</param>
/// <param name="Study">The folder of tables to compare scores on; null to look at one table.</param>
/// <param name="Mixed">Compare networks on a made table of mixed columns instead.</param>
/// <param name="Labels">The folder of tables to study known anomalies on; null for no such study.</param>
/// <param name="Seeds">How often a study deals, learns and judges each table.</param>
internal sealed record Settings(
    FileInfo? Data,
    TableOptions Table,
    double FalseAlarms,
    int Epochs,
    int BatchSize,
    int Seed,
    DirectoryInfo Output,
    bool Try,
    DirectoryInfo? Study,
    bool Mixed,
    DirectoryInfo? Labels,
    int Seeds);
