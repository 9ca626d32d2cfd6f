namespace Autoencoders.Kernels;

/// <summary>The sums of neighboring columns of a matrix product, in registers.</summary>
/// <typeparam name="TSelf">The sums themselves.</typeparam>
internal interface IColumnSums<TSelf>
    where TSelf : struct, IColumnSums<TSelf>
{
    /// <summary>The same value in every sum.</summary>
    static abstract TSelf Create(float value);

    /// <summary>Reads neighbors in memory.</summary>
    static abstract TSelf Load(ref float source);

    /// <summary>Adds a factor times neighbors in memory, onto the sums, so that each keeps its register.</summary>
    static abstract void AddProduct(ref TSelf sums, float factor, ref float weights);

    /// <summary>The sums of two chains.</summary>
    static abstract TSelf Add(TSelf left, TSelf right);

    /// <summary>Writes the activations of the sums.</summary>
    static abstract void Store<TActivation>(TSelf sums, ref float destination)
        where TActivation : struct, IActivation;
}
