namespace Autoencoders;

/// <content>The schema in words, and the network to declare.</content>
public sealed partial class TableSchema
{
    /// <summary>A table of the columns: what each was taken for, its values, its missing values, and why.</summary>
    public override string ToString() => SchemaText.Of(this);

    /// <summary>The class of a network for the rows, to be pasted: the columns by their names, a hidden layer and a code.</summary>
    /// <remarks>
    /// The hidden layer has four units for each column, the code one for each two columns. A column of more than 24 categories has an
    /// embedding. All of it is a beginning.
    /// </remarks>
    /// <param name="name">The name of the class.</param>
    /// <exception cref="ArgumentException">The name is not one of C#.</exception>
    public string Declaration(string name) => SchemaDeclaration.Class(this, name);

    /// <summary>
    /// The same with a record for the rows, whose properties are the columns. A property is nullable where the table has missing values.
    /// </summary>
    /// <param name="name">The name of the record; the class is called <c>nameAutoencoder</c>.</param>
    /// <exception cref="ArgumentException">The name is not one of C#.</exception>
    public string RecordDeclaration(string name) => SchemaDeclaration.Record(this, name);
}
