namespace Autoencoders;

/// <summary>A network of any class among others.</summary>
internal interface IEnsembleNetwork
{
    /// <summary>The layers in one line.</summary>
    string Architecture { get; }

    /// <summary>The values of a row.</summary>
    int InputLength { get; }

    /// <summary>The values of a condition.</summary>
    int ConditionLength { get; }

    /// <summary>True if rows may lack values.</summary>
    bool AcceptsMissing { get; }

    /// <summary>True if the values of a row are columns of several kinds.</summary>
    bool HasColumns { get; }

    /// <summary>Fits scores to reference rows.</summary>
    IFittedScore Fit(ReferenceRows reference);

    /// <summary>True if a value between two values of a feature is one too.</summary>
    bool IsNumber(int feature);

    /// <summary>The reconstruction of a row in network units.</summary>
    void Reconstruct(ReadOnlySpan<float> values, ReadOnlySpan<float> condition, Span<float> reconstruction);

    /// <summary>The error of each column of a row in network units.</summary>
    void ColumnErrors(ReadOnlySpan<float> values, ReadOnlySpan<float> condition, Span<float> errors);

    /// <summary>Adds layers and tensors to the description of a file, each name behind a prefix.</summary>
    /// <exception cref="WeightsFileException">A weight is not finite.</exception>
    void Describe(SafeTensorsWriter description, string prefix, string file);

    /// <summary>Writes the values of the tensors.</summary>
    void Write(SingleStream data);
}
