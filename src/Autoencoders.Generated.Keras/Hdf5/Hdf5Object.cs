namespace Autoencoders.Keras.Hdf5;

/// <summary>A group or a dataset: its attributes, and its children or numbers.</summary>
internal sealed class Hdf5Object(Hdf5Bytes bytes, ulong address)
{
    private readonly List<Hdf5Message> _messages = Hdf5Header.Read(bytes, address);
    private List<(string Name, ulong Address)>? _links;

    /// <summary>True for a dataset, false for a group.</summary>
    public bool IsDataset => _messages.Exists(message => message.Kind == Hdf5Message.Layout);

    /// <summary>The names of the children, in the order of the file: older groups sort them.</summary>
    public IEnumerable<string> Names => Links.ConvertAll(link => link.Name);

    private List<(string Name, ulong Address)> Links => _links ??= IsDataset ? [] : Hdf5Links.Read(bytes, _messages);

    /// <summary>The object at the end of a path; null if it does not exist.</summary>
    public Hdf5Object? Find(string path)
    {
        Hdf5Object found = this;
        foreach (string name in path.Split('/'))
        {
            int place = found.Links.FindIndex(link => link.Name == name);
            if (place < 0)
                return null;
            found = new Hdf5Object(bytes, found.Links[place].Address);
        }
        return found;
    }

    /// <summary>The texts of an attribute; null if there is no such attribute.</summary>
    public string[]? Texts(string name) => Hdf5Attribute.Texts(bytes, _messages, name);

    /// <summary>The numbers of a dataset.</summary>
    public Hdf5Dataset Dataset() => Hdf5Dataset.Read(bytes, _messages, Texts("dtype"));
}
