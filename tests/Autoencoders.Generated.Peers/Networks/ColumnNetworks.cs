using Autoencoders.Peers.Layers;
using static Autoencoders.Peers.Activation;

namespace Autoencoders.Peers.Networks;

/// <summary>A network that reads a column of each kind.</summary>
internal static class ColumnNetworks
{
    private static readonly Column[] s_columns =
    [
        Column.Number("Price"),
        Column.HuberNumber("Weight"),
        Column.Category("Country", 4),
        Column.Embedded("City", 3, 2),
        Column.Cycle("Hour", 2),
        Column.Flag("Paid"),
    ];

    public static IReadOnlyList<NetworkDescription> All { get; } =
    [
        new(
            "columns",
            [s_columns.Length],
            [new Dense(8, Tanh), new Dense(3, Identity)],
            [new Dense(8, Tanh), new Dense(s_columns.Sum(column => column.Outputs), Identity)])
        {
            Columns = s_columns, Loss = Column.LossOf(s_columns), Samples = Column.SamplesOf(s_columns), KeepsTrained = true,
        },
    ];
}
