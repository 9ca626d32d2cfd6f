namespace Autoencoders.Keras.Layouts;

/// <summary>The way from the variables of one kind of layer in Keras to the tensors of a layer here.</summary>
internal interface ILayout
{
    /// <summary>The classes of Keras in messages: "a Conv1D".</summary>
    string Kinds { get; }

    /// <summary>True if a layer of the file may be of these classes.</summary>
    bool Fits(KerasLayer theirs);

    /// <summary>The shape of the first variable that belongs to a layer of the network.</summary>
    int[] FirstShape(LayerDescription ours, KerasLayer theirs);

    /// <summary>Adds a view of each tensor.</summary>
    /// <exception cref="WeightsFileException">A variable has another shape, or the layer an option that this library has not.</exception>
    void Add(LayoutContext context);
}
