namespace Autoencoders;

/// <content>The schema in a weights file.</content>
public sealed partial class TableSchema
{
    /// <summary>Loads the schema that was saved with a network, a scaler or a detector.</summary>
    /// <param name="path">A weights file.</param>
    /// <exception cref="WeightsFileException">The file is damaged, or has no schema.</exception>
    /// <exception cref="IOException">The file cannot be read; a <see cref="FileNotFoundException"/> if it does not exist.</exception>
    public static TableSchema Load(string path) => SchemaState.Read(SafeTensors.Read(path), path);

    /// <summary>Loads the schema from a stream, which it reads to its end.</summary>
    /// <param name="source">The bytes of a weights file.</param>
    /// <exception cref="WeightsFileException">The bytes are damaged, or have no schema.</exception>
    public static TableSchema Load(Stream source) =>
        SchemaState.Read(SafeTensors.Read(source, WeightsFile.StreamName), WeightsFile.StreamName);

    /// <summary>Loads the schema from memory, such as an embedded resource.</summary>
    /// <param name="file">All bytes of a weights file.</param>
    /// <exception cref="WeightsFileException">The bytes are damaged, or have no schema.</exception>
    public static TableSchema Load(ReadOnlySpan<byte> file) =>
        SchemaState.Read(SafeTensors.Read(file, WeightsFile.MemoryName), WeightsFile.MemoryName);

    /// <summary>The schema as metadata of a weights file of a network.</summary>
    /// <exception cref="ArgumentException">The network takes other rows.</exception>
    internal (string Name, string Text) MetadataFor<TNetwork>()
        where TNetwork : class, INetwork<TNetwork>
    {
        if (RowColumns.Count != TNetwork.InputLength)
        {
            throw new ArgumentException(
                $"A schema of rows of {RowColumns.Count} values does not fit an input of {TNetwork.InputLength} values.", "schema");
        }
        if (TNetwork.Columns.Count > 0)
            Require(TNetwork.Columns);
        return (WeightsMetadata.TableSchema, SchemaJson.Write(SchemaState.Of(this)));
    }
}
