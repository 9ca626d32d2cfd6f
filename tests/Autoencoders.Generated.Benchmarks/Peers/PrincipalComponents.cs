using Microsoft.ML;
using Microsoft.ML.Data;

namespace Autoencoders.Benchmarks.Peers;

/// <summary>
/// ML.NET's principal components of random rows, and the same projection for the other peers: a dense layer without activation, whose
/// weights are what ML.NET makes of each unit vector.
/// </summary>
internal sealed class PrincipalComponents : IDisposable
{
    private const int Seed = 3, FittedRows = 500;

    private readonly PredictionEngine<Row, Coded> _engine;
    private Coded _coded = new();

    public PrincipalComponents(int length, int count)
    {
        (Length, Count) = (length, count);
        var context = new MLContext(Seed);
        SchemaDefinition schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Values)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, length);
        var random = new Random(Seed);
        IDataView rows = context.Data.LoadFromEnumerable(
            Split([.. Enumerable.Range(0, FittedRows * length).Select(_ => random.NextSingle())]), schema);
        ITransformer projection = context.Transforms
            .ProjectToPrincipalComponents(nameof(Coded.Code), nameof(Row.Values), rank: count, seed: Seed).Fit(rows);
        _engine = context.Model.CreatePredictionEngine<Row, Coded>(projection, inputSchemaDefinition: schema);
        Bias = Codes(new float[length]);
        var units = new float[length * length];
        for (int i = 0; i < length; i++)
            units[i * length + i] = 1;
        Weights = [.. Codes(units).Select((value, i) => value - Bias[i % count])];
    }

    public int Length { get; }

    public int Count { get; }

    /// <summary>The weights, [inputs][components].</summary>
    public float[] Weights { get; }

    public float[] Bias { get; }

    /// <summary>Rows as ML.NET takes them.</summary>
    public Row[] Split(float[] rows) => [.. rows.Chunk(Length).Select(values => new Row { Values = values })];

    /// <summary>Computes codes row by row on the calling thread; a cursor over many rows would take others too.</summary>
    public void Encode(Row[] rows, float[] codes)
    {
        for (int row = 0; row < rows.Length; row++)
        {
            _engine.Predict(rows[row], ref _coded);
            _coded.Code.CopyTo(codes.AsSpan(row * Count, Count));
        }
    }

    public void Dispose() => _engine.Dispose();

    private float[] Codes(float[] rows)
    {
        var codes = new float[rows.Length / Length * Count];
        Encode(Split(rows), codes);
        return codes;
    }

    /// <summary>A row.</summary>
    internal sealed class Row
    {
        public float[] Values { get; set; } = [];
    }

    /// <summary>The components of a row.</summary>
    internal sealed class Coded
    {
        [VectorType]
        public VBuffer<float> Code { get; set; }
    }
}
