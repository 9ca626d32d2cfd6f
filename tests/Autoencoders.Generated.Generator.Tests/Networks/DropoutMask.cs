namespace Autoencoders.Generator.Tests.Networks;

/// <summary>Which values all dropout layers of a network keep, for each row of a batch.</summary>
/// <param name="lengths">The values of a row that each layer sees, by the name of its module.</param>
internal sealed class DropoutMask(IReadOnlyDictionary<string, int> lengths, int rows)
{
    private readonly Dictionary<string, bool[,]> _kept = lengths.ToDictionary(layer => layer.Key, layer => new bool[rows, layer.Value]);

    public bool Keeps(string module, int row, int index) => _kept[module][row, index];

    /// <summary>Takes the bits of a number for the values of consecutive rows.</summary>
    public void Set(int firstRow, int count, uint bits)
    {
        for (int row = firstRow; row < firstRow + count; row++)
        {
            foreach ((string module, int length) in lengths)
            {
                for (int index = 0; index < length; index++, bits >>= 1)
                    _kept[module][row, index] = (bits & 1) != 0;
            }
        }
    }
}
