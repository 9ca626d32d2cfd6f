namespace Autoencoders;

/// <summary>
/// A code that small changes of the input hardly change (Rifai et al. 2011): training adds the squared Frobenius norm of the encoder's
/// Jacobian to the loss, <see cref="Weight"/> times <c>Σ (∂code[j] / ∂input[i])²</c>.
/// </summary>
/// <remarks>
/// Of an encoder of one dense layer the norm is computed exactly. Of any other it is estimated by <see cref="Probes"/> random directions
/// u of 1 and -1 a row (Hutchinson 1989): the mean of the squared length of <c>Jacobian · u</c>, whose expectation is the norm; they are
/// drawn again in each step, from the run's seed. Gradients are exact derivatives of the one and of the other.
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class ContractiveCodeAttribute : WeightedAttribute
{
    /// <summary>The output of the layer before is the code.</summary>
    public ContractiveCodeAttribute()
    {
    }

    /// <summary>A dense layer makes the code, with the network's <see cref="AutoencoderAttribute.Code"/> activation.</summary>
    /// <param name="units">The length of the code.</param>
    public ContractiveCodeAttribute(int units) => Units = units;

    /// <summary>A dense layer makes the code.</summary>
    /// <param name="units">The length of the code.</param>
    /// <param name="activation">What is applied to each unit of the code.</param>
    public ContractiveCodeAttribute(int units, Activation activation)
        : base(activation) => Units = units;

    /// <summary>The length of the code; null where the output of the layer before is the code.</summary>
    public int? Units { get; }

    /// <summary>True if the mirror image of the dense layer has its transposed weights instead of weights of its own.</summary>
    public bool Tied { get; set; }

    /// <summary>The weight of the squared norm of the Jacobian: above 0.</summary>
    public float Weight { get; set; } = 0.1f;

    /// <summary>
    /// The random directions of a row that estimate the norm for an encoder of several layers: 1 or more. Each costs about as much as the
    /// encoder itself.
    /// </summary>
    public int Probes { get; set; } = 1;
}
