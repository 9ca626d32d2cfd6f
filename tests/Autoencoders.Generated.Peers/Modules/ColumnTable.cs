using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Autoencoders.Peers.Modules;

/// <summary>The columns of a table before the encoder and behind the decoder. Learned vectors are an <c>nn.Embedding</c> each.</summary>
internal sealed class ColumnTable : Module<Tensor, Tensor>
{
    private readonly IReadOnlyList<Column> _columns;
    private readonly Dictionary<Column, Embedding> _tables = [];

    public ColumnTable(IReadOnlyList<Column> columns)
        : base("columns")
    {
        _columns = columns;
        foreach (Column column in columns.Where(column => column.TableRows > 0))
        {
            Embedding table = Embedding(column.TableRows, column.Encoded, dtype: float64);
            register_module(column.Name, table);
            _tables.Add(column, table);
        }
    }

    /// <summary>The values that the network reads.</summary>
    public override Tensor forward(Tensor input)
    {
        Tensor values = input.nan_to_num(0);
        return cat([.. _columns.Select((column, place) =>
        {
            Tensor one = values.select(1, place), missing = input.select(1, place).isnan().to(float64).unsqueeze(1);
            Tensor encoded = column.Encode?.Invoke(one) ?? _tables[column].call(one.to(int64));
            return (encoded * (1 - missing)) + (missing * column.Missing);
        })], 1);
    }

    /// <summary>The columns from what the network gives.</summary>
    public Tensor Decode(Tensor sums)
    {
        int start = 0;
        List<Tensor> columns = [];
        foreach (Column column in _columns)
        {
            columns.Add(column.Decode(sums.narrow(1, start, column.Outputs)));
            start += column.Outputs;
        }

        return stack(columns, 1);
    }
}
