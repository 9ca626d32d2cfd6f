using Autoencoders.Generator.Tests.Networks.Functions;
using Autoencoders.Generator.Tests.Networks.Layers;

namespace Autoencoders.Generator.Tests.Networks.Cases;

/// <summary>Networks that read the columns of a table: of each kind, alone and beside others, before each kind of code.</summary>
internal static class ColumnCases
{
    private static readonly ColumnReference
        s_number = new(ColumnKind.Numeric),
        s_huber = new(ColumnKind.Numeric) { IsHuber = true, Name = "Price" },
        s_flag = new(ColumnKind.Binary),
        s_hour = new(ColumnKind.Cyclic, 1.5f) { Name = "Hour" },
        s_country = new(ColumnKind.Categorical, 5) { Name = "Country" },
        s_city = new(ColumnKind.Categorical, 7) { Embedding = 3, Name = "City" };

    private static readonly ColumnReference[] s_mixed = [s_number, s_number, s_country, s_hour, s_flag with { Weight = 0.5f }, s_huber];

    private static readonly DenseReference
        s_hidden = new(7) { Activation = new("Tanh") },
        s_code = new(3) { IsCode = true };

    public static IEnumerable<NetworkCase> All =>
    [
        Case("ColumnsMixed", s_mixed, s_hidden, s_code),
        Case("ColumnsShorthand", [s_country with { Weight = 2f }, s_flag, s_number], s_hidden with { Activation = null }, s_code)
            with { IsShorthand = true },
        Case("ColumnsEmbedded", [s_city, s_number, s_country, s_city with { Name = "", Size = 20, Embedding = 1 }], s_hidden, s_code),
        Case(
            "ColumnsVariational",
            [s_number, s_hour, s_city, s_flag],
            s_hidden,
            new VariationalCodeReference(3, 4) { Variance = 0.4f, Beta = 0.5f }),
        Case("ColumnsQuantized", [s_country, s_hour, s_number], new ConditionReference(2), s_hidden, new VectorQuantizedReference(5)),
        Case("ColumnsNormalized", [s_city, s_flag], s_hidden, new BatchNormalizationReference { Activation = new("Tanh") }, s_code),
    ];

    private static NetworkCase Case(string name, ColumnReference[] columns, params LayerReference[] encoder) => new(
        name,
        new NetworkOptions { Hidden = "Tanh", Columns = columns },
        SampleShape.Vector(columns.Length),
        [new ColumnsReference(columns), .. encoder]);
}
